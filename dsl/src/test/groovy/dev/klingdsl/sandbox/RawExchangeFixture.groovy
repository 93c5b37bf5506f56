package dev.klingdsl.sandbox

/** Sends one request on a socket, and reads all bytes until the sandbox closes. */
class RawExchangeFixture {
    final String received
    final boolean reset

    RawExchangeFixture(Sandbox sandbox, String request) {
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

    static RawExchangeFixture submit(Sandbox sandbox, String token) {
        String body = CallerFixture.MAPPER.writeValueAsString(CallerFixture.GOOD)
        new RawExchangeFixture(sandbox, "POST ${CallerFixture.SUBMIT} HTTP/1.1\r\nHost: x\r\nConnection: close\r\naccess_token: $token\r\n" +
                "Content-Type: application/json\r\nContent-Length: ${body.length()}\r\n\r\n$body")
    }

    String getBody() {
        received.contains('\r\n\r\n') ? received.split('\r\n\r\n', 2)[1] : ''
    }
}
