import type { GraphRow } from '../graph/graph-message';

/** One incident that began before the newest sign-ins (https://learn.microsoft.com/graph/api/resources/servicehealthissue). */
export const SAMPLE_ISSUES: readonly GraphRow[] = [
  {
    id: 'MO990011',
    title: 'Some users see repeated MFA prompts',
    service: 'Microsoft Entra',
    feature: 'Sign-in',
    featureGroup: 'Access',
    impactDescription: 'Users may be asked for MFA again within minutes.',
    classification: 'incident',
    origin: 'microsoft',
    status: 'investigating',
    isResolved: false,
    startDateTime: '2026-11-20T06:10:00Z',
    endDateTime: null,
    lastModifiedDateTime: '2026-11-20T07:40:00Z',
    details: [],
    posts: [
      {
        createdDateTime: '2026-11-20T07:40:00Z',
        postType: 'regular',
        description: {
          contentType: 'html',
          content: '<p>We are looking at why some sessions are not remembered.</p>',
        },
      },
    ],
  },
];
