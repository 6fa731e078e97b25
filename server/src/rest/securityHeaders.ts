import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Nothing on a page needs these; a workshop has no business with a camera or a location. */
const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'interest-cohort', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

const HOST = /^[\w.:[\]-]{1,255}$/;

export interface SecurityHeaderOptions {
  /** Reached by https: only then may a page insist on it. */
  readonly isSecure: boolean;
  /** Vite injects inline scripts and styles for hot reload. */
  readonly isDevelopment: boolean;
}

/** Everything from this host alone, no inline script, no inline style, no frame around it. */
export function securityHeaders({ isSecure, isDevelopment }: SecurityHeaderOptions): readonly RequestHandler[] {
  const inline = isDevelopment ? ["'unsafe-inline'"] : [];
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", ...inline],
        'style-src': ["'self'", ...inline],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        // Safari before 15.4 does not take 'self' to mean web sockets of the same host.
        'connect-src': ["'self'", (request) => socketSource(request.headers.host, isSecure)],
        'manifest-src': ["'self'"],
        'worker-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
      },
    },
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // A page over http on a local network is not a secure context; browsers then warn about this header for nothing.
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
  });
  const permissions: RequestHandler = (_request, response, next) => {
    response.setHeader('Permissions-Policy', PERMISSIONS);
    next();
  };
  return [headers, permissions];
}

function socketSource(host: string | undefined, isSecure: boolean): string {
  return host !== undefined && HOST.test(host) ? `${isSecure ? 'wss' : 'ws'}://${host}` : "'self'";
}
