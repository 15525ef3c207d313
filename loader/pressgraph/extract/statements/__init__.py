"""Direct quotations (``statements``): where marks open and close (``quotations``), and who speaks (``speakers``)."""
