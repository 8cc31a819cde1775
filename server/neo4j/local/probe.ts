import { connect } from "node:net";

/** Bolt's magic number and the four versions offered: 5.0 to 5.8, 4.4, none, none. */
const hello = Buffer.from("6060b01700080805000004040000000000000000", "hex");

/** True when something on this loopback port agrees on a Bolt version within `timeoutMs`. Needs no password. */
export function answersBolt(port: number, timeoutMs: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const end = (answer: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      done(answer);
    };
    const timer = setTimeout(end, timeoutMs, false);
    socket.on("connect", () => socket.write(hello));
    socket.on("data", (data) => end(data.length >= 4 && data.readUInt32BE(0) !== 0));
    socket.on("error", () => end(false));
    socket.on("close", () => end(false));
  });
}
