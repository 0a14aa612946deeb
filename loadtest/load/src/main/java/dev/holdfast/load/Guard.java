package dev.holdfast.load;

import dev.holdfast.load.LoadPlan.BadPlanException;
import dev.holdfast.load.LoadPlan.Profile;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Load is put on this machine, and on others only by those who say that they own them. */
final class Guard {
  private Guard() {}

  /**
   * The same address, without a path.
   *
   * @param owned whether whoever runs this has said that the deployment is theirs
   * @throws BadPlanException in plain words, if it is no address or not one to put this load on
   */
  static URI allow(String target, Profile profile, boolean owned) {
    URI address;
    try {
      address = URI.create(target);
    } catch (IllegalArgumentException malformed) {
      throw new BadPlanException("the target is no address: " + target);
    }
    String host = address.getHost();
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (host == null || !http) {
      throw new BadPlanException(
          "the target must be local, lambda, or an address such as https://resume.example, but is: "
              + target);
    }
    if (profile != Profile.SMALL && !owned && !loopback(host)) {
      throw new BadPlanException(
          host
              + " is not this machine. A "
              + profile.name().toLowerCase(java.util.Locale.ROOT)
              + " costs its owner money and may slow it down for others. If the deployment is"
              + " yours, say so: -Dtarget.owned=true");
    }
    return address;
  }

  static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
