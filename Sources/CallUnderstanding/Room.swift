enum CallUnderstandingRoom {}
