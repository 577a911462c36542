"""The ledger of a document: its persons and bodies, where they are mentioned, and whom a quotation without a name belongs to."""
