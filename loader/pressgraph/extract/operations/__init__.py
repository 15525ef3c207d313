"""Named law-enforcement operations (``operations``), and what sentences state of them (``participation``)."""
