package dev.holdfast.local.http;

/** Bad input in API Gateway's events. */
class LambdaBadInputTest implements BadBodies, BadAddresses {
  static {
    World.lambda().send(Request.save(SAVED, "before"));
    World.lambda().send(Request.chat(HttpContract.question(ASKED, "before")));
  }

  @Override
  public HttpFront front() {
    return World.lambda();
  }
}
