print("seventy")
