package viva.question;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Runs every call of a port in a transaction of its own, as the container does for its beans. */
public final class InTransactions {
    private InTransactions() {}

    public static <P> P of(Class<P> port, P adapter) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) ->
                QuarkusTransaction.requiringNew().call(() -> invoke(adapter, method, arguments))));
    }

    /** The ports throw nothing checked. */
    private static Object invoke(Object adapter, Method method, Object[] arguments) throws IllegalAccessException {
        try {
            return method.invoke(adapter, arguments);
        } catch (InvocationTargetException thrown) {
            throw (RuntimeException) thrown.getCause();
        }
    }
}
