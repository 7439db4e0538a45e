enum CallSimulatorRoom {}
