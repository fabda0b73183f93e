def pages = new File(basedir, 'target/likewise/two-questions').list()
assert pages.any { it.contains('patient') }
assert !pages.any { it.contains('practitioner') }
assert !new File(basedir, 'build.log').text.contains('ERROR')
