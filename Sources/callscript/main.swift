import CallscriptCommands
import Foundation

exit(await Callscript.run(arguments: Array(CommandLine.arguments.dropFirst())).code)
