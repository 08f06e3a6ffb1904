import type { GraphRow } from '../graph/graph-message';

/** By this ID CA020 leaves the allowed countries out. */
export const ALLOWED_COUNTRIES = 'a7c10f52-6d3e-4b18-8e02-5c9f2d7b4e61';

/**
 * The places of the organisation that have a name: the head office, which the rows of sign-ins.json name, and the
 * countries that CA020 lets in (https://learn.microsoft.com/graph/api/resources/namedlocation).
 */
export const SAMPLE_LOCATIONS: readonly GraphRow[] = [
  {
    '@odata.type': '#microsoft.graph.ipNamedLocation',
    id: 'b8d21063-7e4f-4c29-9f13-6da03e8c5f72',
    displayName: 'Contoso HQ egress',
    createdDateTime: '2025-02-11T09:20:00Z',
    modifiedDateTime: '2025-02-11T09:20:00Z',
    isTrusted: true,
    ipRanges: [{ '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress: '203.0.113.0/26' }],
  },
  {
    '@odata.type': '#microsoft.graph.countryNamedLocation',
    id: ALLOWED_COUNTRIES,
    displayName: 'Allowed countries',
    createdDateTime: '2025-02-11T09:25:00Z',
    modifiedDateTime: '2026-03-04T14:40:00Z',
    countriesAndRegions: ['US', 'CA', 'DE', 'IE', 'NL'],
    includeUnknownCountriesAndRegions: false,
    countryLookupMethod: 'clientIpAddress',
  },
];
