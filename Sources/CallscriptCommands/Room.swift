import ArgumentParser
import Configuration
enum Room {}
