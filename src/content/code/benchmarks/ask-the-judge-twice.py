def verdict(ask, question, a, b):
    """ask returns "1" or "2", for the better of two answers as given."""
    first, second = ask(question, a, b), ask(question, b, a)
    if (first, second) == ("1", "2"):
        return "a"
    if (first, second) == ("2", "1"):
        return "b"
    return "tie"  # no win that depends on the order

always_first = lambda question, x, y: "1"
longer = lambda question, x, y: "1" if len(x) > len(y) else "2"
print(verdict(always_first, "Why?", "short", "a longer answer"))
print(verdict(longer, "Why?", "short", "a longer answer"))
