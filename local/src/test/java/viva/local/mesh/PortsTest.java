package viva.local.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import viva.local.Trouble;

class PortsTest {

    @Test
    void noTwoProcessesGetTheSamePort() {
        var ports = Ports.choose("127.0.0.1", 0);

        var all = Stream.of(ports.http().values().stream(), ports.grpc().values().stream(), Stream.of(ports.postgres()))
                .flatMap(s -> s).toList();
        assertThat(all).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void aTakenPortIsSaidWithTheCommandThatAvoidsIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Ports.choose("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("--port");
        }
    }
}
