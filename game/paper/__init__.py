"""What is made to be printed, sent or kept: pictures of a scenario, cards, reports."""
