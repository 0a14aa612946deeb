import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseRetryAfter } from './request';
import { decodeSession, putResume } from './session';

afterEach(() => {
  vi.unstubAllGlobals();
});

const call = { sessionId: 's', text: 'x', editId: 'i', device: 'd', etag: 'e1' };

function answerWith(...answers: Response[]): ReturnType<typeof vi.fn<typeof fetch>> {
  const fake = vi.fn<typeof fetch>();
  for (const answer of answers) fake.mockResolvedValueOnce(answer);
  vi.stubGlobal('fetch', fake);
  return fake;
}

describe('putResume', () => {
  it('sends the etag in quotes and lets a small save outlive the page', async () => {
    const fake = answerWith(
      Response.json({ saved: true, revision: 2, etag: 'e2', updatedAt: '2026-01-02T03:04:05Z' }),
    );
    const result = await putResume(call);
    expect(result).toMatchObject({ ok: true, value: { kind: 'saved', revision: 2, etag: 'e2' } });
    const init = fake.mock.calls[0]?.[1];
    expect(init?.headers).toMatchObject({ 'If-Match': '"e1"' });
    expect(init?.keepalive).toBe(true);
  });

  it('does not ask for keepalive beyond what browsers allow', async () => {
    const fake = answerWith(Response.json({ saved: true, revision: 2, etag: 'e2' }));
    await putResume({ ...call, text: 'x'.repeat(60 * 1024) });
    expect(fake.mock.calls[0]?.[1]?.keepalive).toBe(false);
  });

  it('does not take a page of a captive portal for a save', async () => {
    answerWith(new Response('<html>Log in</html>', { status: 200 }));
    expect(await putResume(call)).toMatchObject({ ok: false, failure: { kind: 'strange' } });
  });

  it('asks for the current text when a conflict does not bring it', async () => {
    const fake = answerWith(
      Response.json({ code: 'conflict' }, { status: 409 }),
      Response.json({ resume: 'theirs', revision: 4, etag: 'e4', chat: [] }),
    );
    expect(await putResume(call)).toMatchObject({
      ok: true,
      value: { kind: 'stale', current: { text: 'theirs', etag: 'e4' } },
    });
    expect(fake).toHaveBeenCalledTimes(2);
  });

  it('keeps the request id and the named fields of a problem', async () => {
    const errors = [{ field: 'text', message: 'too long' }];
    answerWith(Response.json({ requestId: 'r1', errors }, { status: 422 }));
    expect(await putResume(call)).toMatchObject({
      ok: false,
      failure: { kind: 'answered', problem: { status: 422, requestId: 'r1', errors } },
    });
  });
});

describe('decodeSession', () => {
  it.each([null, '', [], {}, { resume: 7, revision: 1 }, { resume: 'x' }])(
    'takes %j for no session rather than for an empty one',
    (body) => {
      expect(decodeSession(body)).toBeNull();
    },
  );

  it('reads line ends as the text area does', () => {
    expect(decodeSession({ resume: 'a\r\nb', revision: 1, etag: 'e' })?.resume.text).toBe('a\nb');
  });
});

describe('parseRetryAfter', () => {
  it.each([
    ['7', 7_000],
    ['Thu, 01 Jan 1970 00:00:09 GMT', 9_000],
    ['soon', null],
    [null, null],
    ['-3', 0],
  ])('reads %j', (header, delay) => {
    expect(parseRetryAfter(header, 0)).toBe(delay);
  });
});
