package dev.holdfast.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EmbeddedStoresTest {
  @TempDir Path root;

  @Test
  void keepItemsAndObjectsWhenClosedAndOpenedAgain() {
    var item = Map.of("id", AttributeValue.fromS("1"), "text", AttributeValue.fromS("kept"));
    try (var stores = EmbeddedStores.start(root);
        var dynamoDb = StoreClients.dynamoDb(stores.dynamoDbEndpoint());
        var s3 = StoreClients.s3(stores.s3Endpoint())) {
      Tables.create(dynamoDb, "items");
      dynamoDb.putItem(put -> put.tableName("items").item(item));
      s3.createBucket(bucket -> bucket.bucket("bucket"));
      s3.putObject(
          put -> put.bucket("bucket").key("key").metadata(Map.of("rev", "7")),
          RequestBody.fromString("kept"));
    }

    try (var stores = EmbeddedStores.start(root);
        var dynamoDb = StoreClients.dynamoDb(stores.dynamoDbEndpoint());
        var s3 = StoreClients.s3(stores.s3Endpoint())) {
      var read =
          dynamoDb.getItem(
              get -> get.tableName("items").key(Map.of("id", item.get("id"))).consistentRead(true));
      assertThat(read.item()).isEqualTo(item);
      var object = s3.getObjectAsBytes(get -> get.bucket("bucket").key("key"));
      assertThat(object.asUtf8String()).isEqualTo("kept");
      assertThat(object.response().metadata()).containsEntry("rev", "7");
    }
  }

  @Test
  void refuseADirectoryThatIsInUse() {
    try (var _ = EmbeddedStores.start(root)) {
      assertThatThrownBy(() -> EmbeddedStores.start(root))
          .isInstanceOf(DataDirectoryInUseException.class)
          .hasMessageContaining(root.toString());
    }
  }

  @Test
  void leaveNothingRunningWhenOneDoesNotStart() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedStores.start(root, 0, taken.getLocalPort()))
          .isInstanceOf(IllegalStateException.class)
          .hasStackTraceContaining(String.valueOf(taken.getLocalPort()));
    }

    EmbeddedStores.start(root).close();
  }

  @Test
  void closeWithinTwoSecondsWhileClientsKeepTheirConnections() {
    var stores = EmbeddedStores.start(root);
    try (var dynamoDb = StoreClients.dynamoDb(stores.dynamoDbEndpoint());
        var s3 = StoreClients.s3(stores.s3Endpoint())) {
      dynamoDb.listTables();
      s3.listBuckets();
      var start = Instant.now();

      stores.close();

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void listenOnThisMachineOnly() throws Exception {
    try (var stores = EmbeddedStores.start(root)) {
      var outside =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .toList();

      for (var address : outside) {
        assertThat(accepts(address, stores.dynamoDbEndpoint())).isFalse();
        assertThat(accepts(address, stores.s3Endpoint())).isFalse();
      }
      assertThat(accepts(InetAddress.ofLiteral(Loopback.ADDRESS), stores.s3Endpoint())).isTrue();
    }
  }

  private static boolean accepts(InetAddress address, URI endpoint) {
    try (var _ = new Socket(address, endpoint.getPort())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
