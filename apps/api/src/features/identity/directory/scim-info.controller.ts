import { Controller, Get, Header, Req, UseFilters } from '@nestjs/common';
import type { Request } from 'express';
import { authorise, Rest } from '../../../platform/http/rest.ts';
import { ScimFilter } from './scim-error.ts';
import { GROUP } from './scim-group.ts';
import { baseOf, listOf } from './scim-request.ts';
import { USER } from './scim-user.ts';

const JSON_TYPE = ['Content-Type', 'application/scim+json'] as const;
const CORE = 'urn:ietf:params:scim:schemas:core:2.0';

const attribute = (name: string, type: string, more: object = {}) => ({
  name,
  type,
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});
const readOnly = (...parts: string[]) => ({
  mutability: 'readOnly',
  subAttributes: parts.map((name) =>
    attribute(name, name === 'primary' ? 'boolean' : 'string', { mutability: 'readOnly' }),
  ),
});
const SCHEMAS = [
  {
    id: USER,
    name: 'User',
    attributes: [
      attribute('userName', 'string', { required: true, mutability: 'immutable', uniqueness: 'server' }),
      attribute('displayName', 'string'),
      attribute('externalId', 'string', { caseExact: true }),
      attribute('name', 'complex', {
        subAttributes: ['formatted', 'givenName', 'familyName'].map((name) => attribute(name, 'string')),
      }),
      attribute('active', 'boolean'),
      attribute('emails', 'complex', { multiValued: true, ...readOnly('value', 'type', 'primary') }),
      attribute('groups', 'complex', { multiValued: true, ...readOnly('value', '$ref') }),
    ],
  },
  {
    id: GROUP,
    name: 'Group',
    attributes: [
      attribute('displayName', 'string', { required: true, mutability: 'readOnly', uniqueness: 'server' }),
      attribute('members', 'complex', { multiValued: true, subAttributes: [attribute('value', 'string')] }),
    ],
  },
];

/** What a directory can do here (RFC 7643, 5 to 7). */
@Controller('scim/v2')
@UseFilters(ScimFilter)
export class ScimInfoController {
  @Get('ServiceProviderConfig')
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  config(@Req() request: Request) {
    authorise(request, 'update', 'Directory');
    const no = { supported: false };
    return {
      schemas: [`${CORE}:ServiceProviderConfig`],
      patch: { supported: true },
      bulk: { ...no, maxOperations: 0, maxPayloadSize: 0 },
      filter: { supported: true, maxResults: 200 },
      changePassword: no,
      sort: no,
      etag: no,
      authenticationSchemes: [
        {
          type: 'oauthbearertoken',
          name: 'API key',
          description: 'A key with the scope people:provision.',
          primary: true,
        },
      ],
      meta: { resourceType: 'ServiceProviderConfig', location: `${baseOf(request)}/ServiceProviderConfig` },
    };
  }

  @Get('Schemas')
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  schemas(@Req() request: Request) {
    authorise(request, 'update', 'Directory');
    const all = SCHEMAS.map((schema) => ({ schemas: [`${CORE}:Schema`], ...schema }));
    return listOf(all, all.length, 1);
  }

  @Get('ResourceTypes')
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  types(@Req() request: Request) {
    authorise(request, 'update', 'Directory');
    const all = SCHEMAS.map(({ id, name }) => ({
      schemas: [`${CORE}:ResourceType`],
      id: name,
      name,
      endpoint: `/${name}s`,
      schema: id,
    }));
    return listOf(all, all.length, 1);
  }
}
