package dev.klingdsl.sandbox

/** One request on a socket, and every byte that comes back until the sandbox closes. */
class RawExchange {
    final String received
    final boolean reset

    RawExchange(Sandbox sandbox, String request) {
        def bytes = new ByteArrayOutputStream()
        boolean wasReset = false
        new Socket('127.0.0.1', sandbox.port()).withCloseable { socket ->
            try {
                socket.outputStream << request
                socket.outputStream.flush()
                socket.inputStream.transferTo(bytes)
            } catch (SocketException e) {
                wasReset = true
            }
        }
        received = bytes.toString('UTF-8')
        reset = wasReset
    }

    static RawExchange submit(Sandbox sandbox, String token) {
        String body = Caller.MAPPER.writeValueAsString(Caller.GOOD)
        new RawExchange(sandbox, "POST ${Caller.SUBMIT} HTTP/1.1\r\nHost: x\r\nConnection: close\r\naccess_token: $token\r\n" +
                "Content-Type: application/json\r\nContent-Length: ${body.length()}\r\n\r\n$body")
    }

    String getBody() {
        received.contains('\r\n\r\n') ? received.split('\r\n\r\n', 2)[1] : ''
    }
}
