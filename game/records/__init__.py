"""What was answered: events, appended one by one and never changed."""
