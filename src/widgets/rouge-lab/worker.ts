import { analyse } from './analysis.ts';
import type { Request } from './request.ts';

self.onmessage = (event: MessageEvent<Request>) => {
  self.postMessage(analyse(event.data));
};
