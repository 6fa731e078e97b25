import { LIMITS } from '@samenreis/shared/protocol';
import express, { type RequestHandler } from 'express';
import { problem } from './problem.ts';
import { sendProblem } from './sendProblem.ts';

/** Our deepest body is an object of plain values. */
const MAX_DEPTH = 4;
/** Keys that reach into prototypes when a careless line copies them. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses JSON and nothing else: a form or plain text, which another site can send without asking, is refused. */
export const jsonBody: readonly RequestHandler[] = [
  (request, response, next) => {
    const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
    if (hasBody && !request.is('application/json')) sendProblem(response, { ...problem('invalidInput'), status: 415 });
    else next();
  },
  express.json({ limit: LIMITS.restBodyBytes, strict: true }),
  (request, response, next) => {
    if (isPlain(request.body, MAX_DEPTH)) next();
    else sendProblem(response, problem('invalidInput'));
  },
];

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.entries(value).every(([key, inner]) => !FORBIDDEN_KEYS.has(key) && isPlain(inner, depth - 1));
}
