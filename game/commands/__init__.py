"""The commands of the command line, a module each: `add` puts it on the parser, with the function that runs it.

Beside `__main__` this is the only room that sees all others.
"""
