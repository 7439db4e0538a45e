import AsyncHTTPClient
import Crypto
enum Room {}
