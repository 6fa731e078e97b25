import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';

test('D13 every figure is exposed under its documented name', async () => {
  const metrics = createMetrics();
  metrics.connectionOpened();
  metrics.connectionOpened();
  metrics.connectionClosed();
  metrics.roomOpened();
  metrics.admitted(3);
  metrics.refused('tooFrequent');
  metrics.committed({ durationMs: 2, updates: 40, boards: 7 });
  metrics.broadcast({ receivers: 5, bytes: 100 });
  metrics.restRequest({ method: 'GET', route: '/api/me', status: 200, durationMs: 4 });

  const { body, contentType } = await metrics.expose();
  expect(contentType).toContain('text/plain');
  for (const line of [
    'samenreis_sync_connections 1',
    'samenreis_sync_rooms 1',
    'samenreis_sync_admissions_total 3',
    'samenreis_sync_refusals_total{code="tooFrequent"} 1',
    'samenreis_store_commit_seconds_sum 0.002',
    'samenreis_store_commit_updates_sum 40',
    'samenreis_store_commit_boards_sum 7',
    'samenreis_sync_broadcasts_total 1',
    'samenreis_sync_broadcast_frames_total 5',
    'samenreis_sync_broadcast_bytes_total 500',
    'samenreis_rest_request_seconds_count{method="GET",route="/api/me",status="200"} 1',
  ]) {
    expect(body).toContain(line);
  }
});

test('D13 two servers in one process keep figures of their own', async () => {
  const first = createMetrics();
  const second = createMetrics();
  first.connectionOpened();
  expect((await second.expose()).body).toContain('samenreis_sync_connections 0');
});
