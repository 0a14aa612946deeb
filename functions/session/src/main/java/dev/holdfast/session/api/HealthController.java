package dev.holdfast.session.api;

import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdStore;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether the service runs, and whether its stores answer. */
@Controller("/api/health")
@ExecuteOn(TaskExecutors.BLOCKING)
class HealthController {
  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

  private final HotStore hot;
  private final ColdStore cold;
  private final InstantSource clock;
  private final boolean local;

  HealthController(
      HotStore hot,
      ColdStore cold,
      InstantSource clock,
      @Property(name = "holdfast.local", defaultValue = "false") boolean local) {
    this.hot = hot;
    this.cold = cold;
    this.clock = clock;
    this.local = local;
  }

  /**
   * The service runs.
   *
   * @param local whether it is the one-machine form
   */
  @Serdeable
  record Health(boolean ok, String ts, boolean local) {}

  /** Which stores answer. */
  @Serdeable
  record Readiness(boolean ok, String ts, boolean hotStore, boolean coldStore) {}

  @Get
  @Operation(operationId = "health", summary = "The service runs")
  @ApiResponse(
      responseCode = "200",
      description = "It runs",
      content = @Content(schema = @Schema(implementation = Health.class)))
  Health health() {
    return new Health(true, clock.instant().toString(), local);
  }

  @Get("/live")
  @Operation(operationId = "live", summary = "The service runs")
  Health live() {
    return health();
  }

  @Get("/ready")
  @Operation(operationId = "ready", summary = "Each store is asked; 503 when one does not answer")
  @ApiResponse(
      responseCode = "200",
      description = "Both answer",
      content = @Content(schema = @Schema(implementation = Readiness.class)))
  @ApiResponse(
      responseCode = "503",
      description = "At least one does not answer",
      content = @Content(schema = @Schema(implementation = Readiness.class)))
  HttpResponse<Readiness> ready() {
    boolean hotAnswers = answers("hot", hot::probe);
    boolean coldAnswers = answers("cold", cold::probe);
    boolean ok = hotAnswers && coldAnswers;
    Readiness readiness = new Readiness(ok, clock.instant().toString(), hotAnswers, coldAnswers);
    return ok
        ? HttpResponse.ok(readiness)
        : HttpResponse.<Readiness>status(HttpStatus.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, "2")
            .body(readiness);
  }

  private static boolean answers(String store, Runnable probe) {
    try {
      probe.run();
      return true;
    } catch (StoreUnavailableException silent) {
      LOG.warn("event=not_ready store={}", store);
      return false;
    }
  }
}
