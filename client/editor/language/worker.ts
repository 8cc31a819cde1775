import { serve } from "./serve.ts";

// The page sends the end of a channel; all that follows goes through it.
addEventListener("message", ({ ports: [port] }: MessageEvent) => {
  if (port) serve(port);
});
