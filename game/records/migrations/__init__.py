"""The schema of the studies' database, step by step; `versions` has one file for each step."""
