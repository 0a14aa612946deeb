package dev.holdfast.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.incrementConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People at their resumes: each opens one, types and saves, asks the assistant now and then, makes
 * a snapshot, reloads, is refused at times, and looks in the end whether what was saved last is
 * there. Tries again as the page does.
 */
public final class EditorSimulation extends Simulation {
  private static final String EDITOR = "editor";
  private static final String NEXT = "next";
  private static final String STATUS = "status";
  private static final String MILLIS = "millis";
  private static final String BODY = "body";
  private static final String RETRY_AFTER = "retryAfter";

  private final LoadRun run = LoadRun.current();
  private final LoadPlan plan = run.plan();

  public EditorSimulation() {
    setUp(population(scenario("people").exec(person())))
        .protocols(
            http.baseUrl(run.address().toString())
                .acceptHeader("application/json")
                .contentTypeHeader("application/json")
                .userAgentHeader("holdfast-load")
                .disableFollowRedirect())
        .maxDuration(plan.length().multipliedBy(plan.steps()).plusMinutes(2));
  }

  private PopulationBuilder population(ScenarioBuilder people) {
    return switch (plan.profile()) {
      case SMALL -> people.injectOpen(rampUsers(plan.people()).during(1));
      case BURST -> people.injectOpen(rampUsers(plan.people()).during(Duration.ofSeconds(5)));
      case SOAK ->
          people.injectClosed(constantConcurrentUsers(plan.people()).during(plan.length()));
      case RAMP ->
          people.injectClosed(
              incrementConcurrentUsers(plan.people())
                  .times(plan.steps())
                  .eachLevelLasting(plan.length())
                  .startingFrom(plan.people()));
    };
  }

  private ChainBuilder person() {
    return exec(session -> session.set(EDITOR, run.newEditor(session.userId())))
        .exec(call(Operation.OPEN, open()))
        .exec(
            asLongAs(session -> !run.over(session.userId(), editor(session)))
                .on(
                    exec(session -> session.set(NEXT, editor(session).next().name()))
                        .pause(session ->
                            editor(session).think(Operation.valueOf(session.getString(NEXT))))
                        .exec(doSwitch("#{" + NEXT + "}").on(deeds()))))
        .exec(call(Operation.CHECK, get(Operation.CHECK)))
        .exec(session -> {
          run.ended(editor(session));
          return session;
        });
  }

  private Choice.WithKey[] deeds() {
    return Stream.of(
            onCase(Operation.SAVE.name())
                .then(before(Editor::type).exec(call(Operation.SAVE, save()))),
            onCase(Operation.STALE_SAVE.name())
                .then(before(Editor::typeElsewhere).exec(call(Operation.STALE_SAVE, staleSave()))),
            onCase(Operation.CHAT.name())
                .then(before(Editor::ask).exec(call(Operation.CHAT, chat()))),
            onCase(Operation.SNAPSHOT.name()).then(call(Operation.SNAPSHOT, snapshot())),
            onCase(Operation.RELOAD.name()).then(call(Operation.RELOAD, get(Operation.RELOAD))))
        .toArray(Choice.WithKey[]::new);
  }

  private static ChainBuilder before(Consumer<Editor> deed) {
    return exec(session -> {
      deed.accept(editor(session));
      return session;
    });
  }

  /** One deed: sent until it is answered for good, or given up. */
  private ChainBuilder call(Operation operation, HttpRequestActionBuilder request) {
    HttpRequestActionBuilder heard =
        request.check(
            status().saveAs(STATUS),
            responseTimeInMillis().saveAs(MILLIS),
            header("Retry-After").optional().saveAs(RETRY_AFTER),
            bodyString().saveAs(BODY));
    ChainBuilder once =
        exec(session -> session.removeAll(STATUS, MILLIS, RETRY_AFTER, BODY))
            .exec(heard)
            .exec(session -> note(operation, session));
    return exec(once)
        .exec(
            asLongAs(session -> editor(session).tryingAgain())
                .on(exec(pause(session -> editor(session).waiting())).exec(once)));
  }

  private Session note(Operation operation, Session session) {
    Answered answered = Answered.by(number(session, STATUS));
    Integer millis = number(session, MILLIS);
    run.samples().add(operation, answered, millis == null ? 0 : millis);
    editor(session).answered(operation, answered, text(session, BODY), text(session, RETRY_AFTER));
    return session.markAsSucceeded();
  }

  private static @Nullable Integer number(Session session, String key) {
    return session.contains(key) ? session.getIntegerWrapper(key) : null;
  }

  private static @Nullable String text(Session session, String key) {
    return session.contains(key) ? session.getString(key) : null;
  }

  private HttpRequestActionBuilder open() {
    return get(Operation.OPEN);
  }

  private static HttpRequestActionBuilder get(Operation operation) {
    return http(operation.told()).get(path("/api/session/"));
  }

  private static HttpRequestActionBuilder save() {
    return http(Operation.SAVE.told())
        .put(path("/api/resume/"))
        .header("If-Match", session -> editor(session).ifMatch())
        .body(StringBody(session -> editor(session).saveBody()));
  }

  private static HttpRequestActionBuilder staleSave() {
    return http(Operation.STALE_SAVE.told())
        .put(path("/api/resume/"))
        .header("If-Match", "\"1\"")
        .body(StringBody(session -> editor(session).staleBody()));
  }

  private static HttpRequestActionBuilder chat() {
    return http(Operation.CHAT.told())
        .post("/api/chat")
        .body(StringBody(session -> editor(session).chatBody()));
  }

  private static HttpRequestActionBuilder snapshot() {
    return http(Operation.SNAPSHOT.told()).post(path("/api/snapshot/"));
  }

  private static Function<Session, String> path(String before) {
    return session -> before + editor(session).session();
  }

  private static Editor editor(Session session) {
    return Objects.requireNonNull(session.<Editor>get(EDITOR));
  }
}
