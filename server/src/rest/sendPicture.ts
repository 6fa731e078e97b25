import type { Request, Response } from 'express';
import type { PictureReply } from './reply.ts';

/** Were it opened by itself, it could still load, run and frame nothing. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** A picture that the browser keeps and asks for anew each time: who has no access any more is not shown the one it kept. */
export function sendPicture(request: Request, response: Response, { svg, etag }: PictureReply): void {
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) response.status(304).end();
  else response.type('image/svg+xml').send(svg);
}
