"""Models the package urllib: parse works, request and error can be imported; opening an URL is unsupported."""
