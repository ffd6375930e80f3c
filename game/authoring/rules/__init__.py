"""What a scenario says, held against the guideline: content rules and plain language, as warnings with their source."""
