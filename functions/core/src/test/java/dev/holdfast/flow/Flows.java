package dev.holdfast.flow;

import dev.holdfast.archive.Archiver;
import dev.holdfast.archive.Leases;
import dev.holdfast.archive.Leaving;
import dev.holdfast.archive.OverwrittenTexts;
import dev.holdfast.archive.Snapshots;
import dev.holdfast.archive.Sweep;
import dev.holdfast.chat.ChatLog;
import dev.holdfast.device.Devices;
import dev.holdfast.history.History;
import dev.holdfast.history.KeepText;
import dev.holdfast.history.RestorePoint;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Access;
import dev.holdfast.session.Concurrency;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.SaveResume;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdStore;
import java.time.InstantSource;

/** Every flow of the product over one pair of stores: what one server process is made of. */
public record Flows(
    LoadSession sessions,
    SaveResume saves,
    ChatLog chat,
    ColdCopies copies,
    Snapshots snapshots,
    Leaving leaving,
    Archiver archiver,
    Sweep sweep,
    History history,
    KeepText keeping,
    RestorePoint restoring,
    Devices devices) {

  public static Flows over(
      HotStore hot, ColdStore cold, InstantSource clock, Concurrency concurrency, Ulids ulids) {
    return over(hot, cold, new Access(hot, clock, true), clock, concurrency, ulids);
  }

  static Flows over(
      HotStore hot,
      ColdStore cold,
      Access access,
      InstantSource clock,
      Concurrency concurrency,
      Ulids ulids) {
    ColdCopies copies = new ColdCopies(cold, clock, ulids);
    LoadSession sessions = new LoadSession(hot, copies, access, clock, concurrency);
    Leases leases = new Leases(hot, clock, Leases.TERM);
    Snapshots snapshots = new Snapshots(hot, sessions, copies, leases, clock);
    Leaving leaving = new Leaving(hot, copies, snapshots, leases, clock, Leaving.PAUSE);
    SaveResume saves = new SaveResume(hot, sessions, access, clock);
    History history = new History(sessions, cold, concurrency);
    return new Flows(
        sessions,
        saves,
        new ChatLog(hot, sessions, clock, ulids),
        copies,
        snapshots,
        leaving,
        new Archiver(snapshots, new OverwrittenTexts(cold), leaving),
        new Sweep(hot, snapshots, leaving, clock),
        history,
        new KeepText(sessions, snapshots, cold, clock, ulids),
        new RestorePoint(history, sessions, saves, cold, clock),
        new Devices(hot, sessions, access, snapshots, clock, ulids));
  }
}
