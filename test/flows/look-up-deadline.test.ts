import type { Audit, AuditRecord } from '../../src/core/live-ports';
import { withinDeadline } from '../../src/flows/deadline';
import { createLookUp } from '../../src/flows/look-up';
import {
  CORRELATION_ID,
  FakeMembership,
  FakeSignInLog,
  FakeTenantFacts,
  FakeTime,
  PEOPLE,
  signIn,
  UNLIMITED,
} from '../support/fakes';

const never = new Promise<never>(() => undefined);

describe('a deadline', () => {
  it('gives what the work comes to in time, and calls its timer off', async () => {
    const time = new FakeTime();
    await expect(withinDeadline(Promise.resolve('done'), 10, () => 'late', time)).resolves.toBe('done');
    expect(time.waiting).toBe(0);
  });

  it('gives the late value when time is up, and not before', async () => {
    const time = new FakeTime();
    const heard: string[] = [];
    const limited = withinDeadline<string>(never, 10, () => 'late', time).then((value) => heard.push(value));
    await time.advance(9);
    expect(heard).toEqual([]);
    await time.advance(1);
    await limited;
    expect(heard).toEqual(['late']);
  });

  it('rejects where the work does, and is deaf to work that rejects late', async () => {
    const time = new FakeTime();
    const fault = new TypeError('x');
    await expect(withinDeadline(Promise.reject(fault), 10, () => 0, time)).rejects.toBe(fault);
    expect(time.waiting).toBe(0);
    let fail: (cause: Error) => void = () => undefined;
    const work = new Promise<string>((_resolve, reject) => {
      fail = reject;
    });
    const limited = withinDeadline(work, 10, () => 'late', time);
    await time.advance(10);
    fail(fault);
    await expect(limited).resolves.toBe('late');
  });
});

class SlowAudit implements Audit {
  readonly started: AuditRecord[] = [];
  answer: Promise<void> = Promise.resolve();

  async record(entry: AuditRecord): Promise<void> {
    this.started.push(entry);
    return this.answer;
  }

  async about(): Promise<readonly AuditRecord[]> {
    return this.started;
  }

  async forget(): Promise<number> {
    return 0;
  }
}

function setUp() {
  const time = new FakeTime();
  const signInLog = new FakeSignInLog(time);
  const tenantFacts = new FakeTenantFacts();
  const membership = new FakeMembership();
  const audit = new SlowAudit();
  const lookUp = createLookUp({
    limit: UNLIMITED,
    signInLog,
    tenantFacts,
    membership,
    audit,
    clock: time,
    timer: time,
  });
  const ask = (who: 'employee' | 'agent') =>
    lookUp({
      asker: { objectId: PEOPLE[who], isOwnTenant: true },
      spot: { place: 'personal', view: 'thread' },
      question: { kind: 'correlation', id: CORRELATION_ID, codes: [] },
      urgency: 'person',
    });
  return { time, signInLog, tenantFacts, membership, audit, ask };
}

describe('a look-up', () => {
  it('ends with a timeout before ten seconds are over when the log hangs, recorded once', async () => {
    const { time, signInLog, audit, ask } = setUp();
    signInLog.script = ['hang'];
    const result = ask('employee');
    await time.advance(9_999);
    await expect(result).resolves.toEqual({ kind: 'failed', failure: 'timeout' });
    expect(audit.started).toMatchObject([{ outcome: 'timeout', rows: 0 }]);
  });

  it('makes no further call after its time', async () => {
    const { time, signInLog, audit, ask } = setUp();
    const find = signInLog.find.bind(signInLog);
    signInLog.find = async (query, options) => {
      const answer = await find(query, options);
      await new Promise<void>((resolve) => time.after(9_500, resolve));
      return answer;
    };
    const result = ask('employee');
    await time.advance(30_000);
    await expect(result).resolves.toMatchObject({ failure: 'timeout' });
    expect(signInLog.queries).toHaveLength(1);
    expect(audit.started).toHaveLength(1);
  });

  it('is not recorded when time ran out before the log was asked', async () => {
    const { time, membership, signInLog, audit, ask } = setUp();
    membership.standing = () => never;
    const result = ask('employee');
    await time.advance(9_999);
    await expect(result).resolves.toMatchObject({ failure: 'timeout' });
    expect([...signInLog.queries, ...audit.started]).toEqual([]);
  });

  it('brings its rows although a fact about the tenant hangs', async () => {
    const { time, signInLog, tenantFacts, ask } = setUp();
    signInLog.rows = [signIn()];
    tenantFacts.registered = 'hang';
    const result = ask('agent');
    await time.advance(2_500);
    await expect(result).resolves.toMatchObject({
      kind: 'rows',
      tenant: { registration: { kind: 'failed', failure: 'timeout' }, serviceIssues: { kind: 'found' } },
    });
  });

  it('brings the rows alone when facts would go over its time', async () => {
    const { time, signInLog, tenantFacts, audit, ask } = setUp();
    signInLog.rows = [signIn()];
    tenantFacts.registered = 'hang';
    const find = signInLog.find.bind(signInLog);
    signInLog.find = async (query, options) => {
      await new Promise<void>((resolve) => time.after(8_000, resolve));
      return find(query, options);
    };
    const result = ask('agent');
    await time.advance(9_999);
    await expect(result).resolves.toMatchObject({ kind: 'rows', events: [{ errorCode: 50076 }] });
    await expect(result).resolves.not.toHaveProperty('tenant');
    expect(audit.started).toMatchObject([{ outcome: 'rows', rows: 1 }]);
  });

  it('shows nothing that was not recorded', async () => {
    const { time, signInLog, audit, ask } = setUp();
    signInLog.rows = [signIn()];
    audit.answer = never;
    const hanging = ask('employee');
    await time.advance(10_000);
    await expect(hanging).resolves.toEqual({ kind: 'failed', failure: 'timeout' });
    const fault = new TypeError('store');
    audit.answer = Promise.reject(fault);
    await expect(ask('employee')).rejects.toBe(fault);
  });
});
