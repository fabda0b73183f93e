def site = new File(basedir, 'target/likewise')
assert new File(site, 'index.html').text.contains('Two questions')
assert new File(site, 'forms').list().count { it.endsWith('.json') } > 0
assert new File(site, 'two-questions').list().count { it.endsWith('.png') } > 0
def log = new File(basedir, 'build.log').text
assert log =~ /likewise[^\n]*:check/
assert log =~ /likewise[^\n]*:build/
assert !log.contains('ERROR')
