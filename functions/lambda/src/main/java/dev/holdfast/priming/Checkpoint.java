package dev.holdfast.priming;

import dev.holdfast.log.Trace;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Access;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two moments of SnapStart. Before the checkpoint the function rehearses what it does, so that
 * classes are loaded and clients have run; its connections, credentials and remembered keys are
 * then thrown away. After it, each of the many that go on from the same memory seeds its random
 * numbers anew: else they would make the same ids and pairing codes.
 */
public final class Checkpoint implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);
  private static final int SEED_BYTES = 32;
  private static final int TLS_RECORD = 1 << 15;

  private final ApplicationContext context;
  private final Runnable rehearsal;

  /**
   * The checkpoint of one function.
   *
   * @param rehearsal what it does, once; everything is caught
   */
  public Checkpoint(ApplicationContext context, Runnable rehearsal) {
    this.context = context;
    this.rehearsal = rehearsal;
  }

  /**
   * Has Lambda tell of the checkpoint.
   *
   * @return itself, to be kept as long as the function: Lambda's own reference to it is weak
   */
  public static Checkpoint registered(ApplicationContext context, Runnable rehearsal) {
    Checkpoint checkpoint = new Checkpoint(context, rehearsal);
    Core.getGlobalContext().register(checkpoint);
    return checkpoint;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> crac) {
    if (context.getProperty("holdfast.priming", Boolean.class, true)) {
      Connections connections = context.getBean(Connections.class);
      try (RehearsalStores stores = RehearsalStores.start(context.getBean(JsonMapper.class))) {
        connections.rehearse(stores.port());
        rehearsal.run();
        greet();
      } catch (RuntimeException
          | IOException
          | GeneralSecurityException
          | LinkageError unprimed) { // slower at first, and nothing else
        LOG.warn("event=not_primed {}", Trace.of(unprimed));
      } finally {
        connections.renew();
      }
    }
    context.getBean(Access.class).forget();
  }

  /**
   * The first half of a TLS handshake with nobody: the slow half of what can be had without one.
   */
  private static void greet() throws IOException, GeneralSecurityException {
    SSLEngine engine = SSLContext.getDefault().createSSLEngine("localhost", 443);
    engine.setUseClientMode(true);
    engine.beginHandshake();
    engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(TLS_RECORD));
  }

  @Override
  public void afterRestore(Context<? extends Resource> crac) {
    SecureRandom random = context.getBean(SecureRandom.class);
    // From the system and not from memory, which the other copies have too.
    random.setSeed(random.generateSeed(SEED_BYTES));
    context.getBean(Ulids.class).forget();
    context.getBean(Connections.class).forgetCredentials();
    context.getBean(Access.class).forget();
  }
}
