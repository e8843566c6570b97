package viva.local.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import viva.local.Trouble;

/**
 * Which port each process listens on. Only the gateway's is the user's to choose; the others are free ones of the
 * moment, on the loopback interface.
 */
public record Ports(int postgres, Map<Service, Integer> http, Map<Service, Integer> grpc) {

    public Ports {
        http = Map.copyOf(http);
        grpc = Map.copyOf(grpc);
    }

    /** @param gateway port of the page; 0 for any free one */
    public static Ports choose(String host, int gateway) {
        if (gateway != 0) {
            checkFree(host, gateway);
        }
        var held = new ArrayList<ServerSocket>();
        try {
            var http = new EnumMap<Service, Integer>(Service.class);
            var grpc = new EnumMap<Service, Integer>(Service.class);
            for (var service : Service.values()) {
                http.put(service, service == Service.GATEWAY && gateway != 0 ? gateway : free(held));
                grpc.put(service, free(held));
            }
            return new Ports(free(held), http, grpc);
        } finally {
            held.forEach(Ports::close);
        }
    }

    public int page() {
        return http.get(Service.GATEWAY);
    }

    private static void checkFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new Trouble("Port " + port + " is taken by another program. Stop it, or choose another port: "
                    + "./viva up --port " + (port + 1) + ".", e);
        }
    }

    /** Holds the socket so that the next one differs. */
    private static int free(ArrayList<ServerSocket> held) {
        try {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
