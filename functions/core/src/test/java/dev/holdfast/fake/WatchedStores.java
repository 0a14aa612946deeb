package dev.holdfast.fake;

import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Puts an observer around every call of a store: it may count, delay, or fail it. */
public final class WatchedStores {
  private WatchedStores() {}

  /** Decides about one call; {@link Act#run} makes it. */
  @FunctionalInterface
  public interface Observer {
    @Nullable Object around(String call, Act act) throws Throwable;
  }

  /** The call itself. */
  @FunctionalInterface
  public interface Act {
    @Nullable Object run() throws Throwable;
  }

  public static HotStore hot(HotStore store, Observer observer) {
    return watched(HotStore.class, store, "hot.", observer);
  }

  public static ColdStore cold(ColdStore store, Observer observer) {
    return watched(ColdStore.class, store, "cold.", observer);
  }

  private static <T> T watched(Class<T> port, T store, String prefix, Observer observer) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) ->
                observer.around(
                    prefix + method.getName(), () -> invoke(store, method, arguments))));
  }

  private static @Nullable Object invoke(Object store, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    }
  }
}
