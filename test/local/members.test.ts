import { ConnectorStandIn } from '../../src/local/connector-stand-in';
import { PEOPLE } from '../../src/local/people';
import { RunningSignpost } from '../support/signpost';

const signpost = new RunningSignpost();
beforeAll(() => signpost.start());
afterAll(() => signpost.stop());

it('the members of the sample channel are the sample people', async () => {
  const id = encodeURIComponent('19:sample-team@thread.tacv2');
  const url = `${signpost.url}/local/connector/v3/conversations/${id}/pagedmembers?pageSize=200`;
  const { members, continuationToken } = (await (await fetch(url)).json()) as {
    members: { id: string; aadObjectId: string }[];
    continuationToken?: string;
  };
  expect(members.map((member) => member.aadObjectId)).toEqual(PEOPLE.map(({ objectId }) => objectId));
  expect(continuationToken).toBeUndefined();
});

it('the member of a personal chat is its person alone', () => {
  const { members } = new ConnectorStandIn().members('a:sample-henk', { size: 200, start: 0 });
  expect(members.map(({ id }) => id)).toEqual(['29:sample-henk']);
});
