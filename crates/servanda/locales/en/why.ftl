# Why a treaty stands as it does: the steps of the law, by its own codes. English is the law’s own.
