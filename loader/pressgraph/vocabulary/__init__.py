"""The terms of the graph and the names of known things."""
