import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs Node with the words it is given, and tells it in its environment how to start Holdfast: with
 * the JDK and the class path of this very process. Maven hands out the JDK that it found only by
 * starting its {@code java}, and Node may not be on one.
 */
public final class NodeOnThisJdk {
  private NodeOnThisJdk() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("HOLDFAST_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("HOLDFAST_CLASS_PATH", System.getProperty("java.class.path"));
    Process node = builder.start();
    // Node ends its browsers and servers by itself when it is told to end.
    Runtime.getRuntime().addShutdownHook(new Thread(node::destroy));
    System.exit(node.waitFor());
  }
}
