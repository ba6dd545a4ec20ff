// Addresses within the place where the content's files are kept, as GitHub and, under a host of that name, GitLab have them.

/** The branch that is published. */
const BRANCH = 'main';

const isGitLab = (repository: string) => /gitlab/i.test(new URL(repository).hostname);

const inAddress = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** Where all changes of a file are listed; `path` is from the repository's root. */
export function historyAddress(repository: string, path: string): string {
  return `${repository}${isGitLab(repository) ? '/-' : ''}/commits/${BRANCH}/${inAddress(path)}`;
}

/** Where a reader says that something is wrong on a page; GitHub's form is filled in with its address. */
export function correctionAddress(repository: string, page: string): string {
  if (isGitLab(repository)) return `${repository}/-/issues/new`;
  return `${repository}/issues/new?template=mistake.yml&page=${encodeURIComponent(page)}`;
}
