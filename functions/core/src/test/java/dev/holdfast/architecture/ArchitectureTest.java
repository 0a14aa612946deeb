package dev.holdfast.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String[] DOMAIN = {
    "dev.holdfast.replica..",
    "dev.holdfast.session..",
    "dev.holdfast.snapshot..",
    "dev.holdfast.chat..",
    "dev.holdfast.archive..",
    "dev.holdfast.history..",
    "dev.holdfast.device..",
    "dev.holdfast.log.."
  };
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("dev.holdfast");

  @Test
  void onlyTheJoinDecidesBetweenTwoCopiesOfAnItem() {
    noClasses()
        .that()
        .areNotAssignableTo(Replica.class)
        .and()
        .areNotAssignableTo(Item.class)
        .should()
        .accessField(Item.class, "PRECEDENCE")
        .because("Replica.join and Replica.of are the only way in which copies are combined")
        .check(MAIN);
  }

  @Test
  void theDomainKnowsNoFrameworkAndNoStore() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "software.amazon..", "com.amazonaws..", "io.micronaut..", "dev.holdfast.store..")
        .check(MAIN);
  }

  @Test
  void theReplicaStandsAlone() {
    classes()
        .that()
        .resideInAPackage("dev.holdfast.replica..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.holdfast.replica..", "java..", "org.jspecify..", "com.github.f4b6a3.ulid..")
        .check(MAIN);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("dev.holdfast.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void timeAndRandomAreInjected() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(MAIN);
  }

  @Test
  void logsThroughSlf4jOnly() {
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MAIN);
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.commons.logging..", "org.apache.log4j..", "ch.qos..")
        .check(MAIN);
  }
}
