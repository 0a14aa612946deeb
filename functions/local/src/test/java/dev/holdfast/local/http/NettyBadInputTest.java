package dev.holdfast.local.http;

/** Bad input over real sockets. */
class NettyBadInputTest implements BadBodies, BadAddresses {
  static {
    World.netty().send(Request.save(SAVED, "before"));
    World.netty().send(Request.chat(HttpContract.question(ASKED, "before")));
  }

  @Override
  public HttpFront front() {
    return World.netty();
  }
}
