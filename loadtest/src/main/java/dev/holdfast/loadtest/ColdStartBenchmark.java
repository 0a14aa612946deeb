package dev.holdfast.loadtest;

import dev.holdfast.loadtest.coldstart.ColdStarts;

/**
 * Starts each function as Lambda does, again and again, and prints what the first answer costs:
 * {@code mvn -Pbench -Dbench=ColdStartBenchmark}.
 */
public final class ColdStartBenchmark {
  private static final int ROUNDS = 5;

  private ColdStartBenchmark() {}

  /**
   * Runs all.
   *
   * @param args how many rounds, if not {@value #ROUNDS}, and the functions, if not all
   */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    try (StoresProcess stores = StoresProcess.start();
        ColdStarts starts = ColdStarts.over(stores.dynamoDb(), stores.s3())) {
      starts.run(rounds, args.length > 1 ? args[1] : "hello,session,assistant,archiver");
    }
    System.exit(0);
  }
}
