const COLLECT = ['county-committee', 'liaison', 'branch-secretary']

/** Whoever looks after branches; the lead unit of an alliance does not see what somebody is paid. */
export const maySeeDues = (roles: readonly string[]) => COLLECT.some((role) => roles.includes(role))
