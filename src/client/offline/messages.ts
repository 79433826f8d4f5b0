/** What a page asks of the worker. */
export type FromPage =
  | {
      /** build to read in from now on, which has to be kept whole */
      use: string;
    }
  | {
      /** build that pages from the network belong to, while the whole course is not kept */
      follow: string;
    };

/** What the worker says to it; one that was switched off says nothing was done. */
export interface ToPage {
  done: boolean;
  /** the host has switched the offline copy off */
  off?: boolean;
}

/** Header of requests which the worker leaves to the network. */
export const TAKING = 'course-taking';

/** Asks a worker, and waits for its answer. */
export const ask = (worker: ServiceWorker, message: FromPage): Promise<ToPage> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<ToPage>) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage(message, [port2]);
  });
