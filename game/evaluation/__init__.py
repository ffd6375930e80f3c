"""What was learned: questionnaires, scores, linking, designs and the statistics of a report. Pure."""
