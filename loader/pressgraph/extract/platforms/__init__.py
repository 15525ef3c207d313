"""Apps, markets and services that a text names as a means of communication or trade."""
