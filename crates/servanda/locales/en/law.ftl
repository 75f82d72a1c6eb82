# What is not in order, by the law’s own codes: what is wrong, and what to do. English is the law’s own.
