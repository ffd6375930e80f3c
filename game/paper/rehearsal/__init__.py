"""The papers of a rehearsal: cards, checklists, the radio, the organiser's lists."""
