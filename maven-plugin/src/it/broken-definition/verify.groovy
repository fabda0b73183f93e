def log = new File(basedir, 'build.log').text
// both mistakes at once, each as editors link them
assert log =~ /\[ERROR\] .*scale\.yaml:\[14,\d+\] /
assert log =~ /\[ERROR\] .*scale\.yaml:\[18,\d+\] .*stem/
assert log.contains('errors in the definitions of scales')
assert !log.contains('\tat org.likewise')
assert !new File(basedir, 'target/likewise').exists()
